/** Demo people who work with the toolbox, grants and inventories. */
export const toolboxPeople = {
  administrator: 'Ada Adminsen',
  /** The region's officer in Vesterålen, and a colleague. */
  officer: 'Rune Regionsen',
  colleague: 'Randi Regionsen',
  hadsel: 'Kaia Kommunesen',
  sortland: 'Kjetil Kommunesen',
  /** Of Akademi Norr, who leads its inventory, and who answers for Dorotea. */
  lead: 'Rut Regionsson',
  dorotea: 'Karin Kommunsson',
}
