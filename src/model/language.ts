/** @param language BCP 47 @returns our name for it: Norwegian pages may also say `no`, or mean `nn`, whose readers read Bokmål too */
export function primaryLanguage(language: string): string {
  const [key = ''] = language.split('-');
  return /^n[no]$/.test(key) ? 'nb' : key;
}
