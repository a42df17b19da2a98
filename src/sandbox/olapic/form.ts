/** Olapic describes what a caller may send in forms, and prints them into the bodies. */

interface Field {
  type: 'text' | 'email' | 'short-text' | 'file' | 'submit';
  prompt: string;
  name: string;
  value?: string;
}

interface FormOptions {
  title: string;
  path: string;
  method: 'GET' | 'POST';
  fields: Field[];
}

/** Unlike the links, a form's address carries no token. */
export function form({ title, path, method, fields }: FormOptions) {
  return {
    title,
    action: { href: `//photorankapi-a.akamaihd.net${path}` },
    method,
    fields: fields.map((field) => ({ value: '', ...field, placeholder: '' })),
  };
}
