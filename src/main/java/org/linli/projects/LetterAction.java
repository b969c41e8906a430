package org.linli.projects;

/** What can be done with a letter. */
enum LetterAction {
  ISSUE,
  DROP,
  ANSWER
}
