/** A form for each plural category that a language tells apart; where one is missing, `other` does. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Building one costs far more than asking it. */
const rules = new Map<string, Intl.PluralRules>();

/** The form that a language uses for a number of things. */
export function plural(language: string, count: number, forms: PluralForms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return forms[rule.select(count)] ?? forms.other;
}
