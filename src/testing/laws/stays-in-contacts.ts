import type { Law } from './law.ts';
import { contactOf } from './lived.ts';

/** Every stay belongs to a contact and lies within it; nothing ends before it began. */
export const staysInContacts: Law = {
  name: 'staysInContacts',
  text: 'stays lie within their contacts',
  broken: ({ stays, contacts }) => {
    const byKey = new Map(contacts.map((contact) => [contactOf(contact), contact]));
    return stays.flatMap((stay) => {
      const contact = byKey.get(contactOf(stay));
      const where = `a stay of caller ${stay.caller} in '${stay.state}'`;
      if (!contact) return [`${where} belongs to no contact`];
      if (stay.ended < stay.began) return [`${where} ends before it begins`];
      return stay.began < contact.began || stay.ended > contact.ended ? [`${where} lies outside its contact`] : [];
    });
  },
};
