/** The fields that a command can put the keyboard into, by the ids of their elements. */
export const fieldIds = { 'as-of': 'as-of-field', filter: 'row-filter-field' } as const;
