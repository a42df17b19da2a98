/** Olapic describes what a caller may send in forms, and prints them into the bodies. */

interface Field {
  type: 'text' | 'email' | 'short-text' | 'file' | 'submit';
  prompt: string;
  name: string;
  value?: string;
}

const hosts = { api: 'photorankapi-a.akamaihd.net', rest: 'rest.photorank.me' };

interface FormOptions {
  title: string;
  /** `rest` is what stands behind `api`: some forms lead there at once */
  host?: keyof typeof hosts;
  path: string;
  method: 'GET' | 'POST';
  fields: Field[];
}

/** Unlike the links, a form's address carries no token. */
export function form({ title, host = 'api', path, method, fields }: FormOptions) {
  return {
    title,
    action: { href: `//${hosts[host]}${path}` },
    method,
    fields: fields.map((field) => ({ value: '', ...field, placeholder: '' })),
  };
}
