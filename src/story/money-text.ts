const signs: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };

/** An amount of money: `€ 4.90`, `CHF 4.90`. */
export function moneyText(amount: number, currency: string): string {
  return `${Object.hasOwn(signs, currency) ? signs[currency] : currency} ${amount.toFixed(2)}`;
}
