package org.linli.ballot.budgeting;

/**
 * What is wrong with an election or its file.
 *
 * @param code what, for messages and the API
 * @param line of the file, counted from 1; 0 if it did not come from one, or concerns all of it
 * @param what the field, id or value that is meant, as it was written; may be empty
 */
public record BudgetProblem(Code code, int line, String what) {

  /** Each has one text in each language. */
  public enum Code {
    /** The bytes are not UTF-8. */
    NOT_UTF8,
    /** A field in quotes does not end. */
    QUOTE_OPEN,
    /** Characters stand before a section begins. */
    OUTSIDE_SECTIONS,
    /** One of META, PROJECTS, VOTES is not there. */
    SECTION_MISSING,
    /** A section is there more than once. */
    SECTION_TWICE,
    /** A section has no line of column names. */
    HEADER_MISSING,
    /** A column is not there that must be. */
    COLUMN_MISSING,
    /** Two columns have one name. */
    COLUMN_TWICE,
    /** META does not say what it must. */
    META_MISSING,
    /** META says something twice. */
    META_TWICE,
    /** A line has more cells than columns. */
    ROW_LONG,
    /** A line ends before a cell that must be there, or the cell is empty. */
    CELL_MISSING,
    /** Neither approval, choose-1, ordinal, cumulative nor scoring. */
    VOTE_TYPE_UNKNOWN,
    /** Not a plain number, like {@code 3,5}. */
    NUMBER_WRONG,
    /** Below zero. */
    NUMBER_NEGATIVE,
    /** Above 2^53, or with more decimals than can be kept. */
    NUMBER_TOO_LARGE,
    /** There is nothing to spend. */
    BUDGET_ZERO,
    /** Two projects have one id. */
    PROJECT_TWICE,
    /** There is no project. */
    PROJECTS_NONE,
    /** There is no voter. */
    VOTES_NONE,
    /** A vote is for something that is no project. */
    PROJECT_UNKNOWN,
    /** A vote names a project twice with points. */
    CHOICE_TWICE,
    /** A vote has not as many points as projects. */
    POINTS_DIFFER,
    /** The published order of ties does not name each project once. */
    TIE_ORDER_WRONG,
    /** Warning: META lacks something that the format asks for and counting does not. */
    META_INCOMPLETE,
    /** Warning: META says another number than there are. */
    NUMBER_DIFFERS,
    /** Warning: two lines have one voter; each counts. */
    VOTER_TWICE,
    /** Warning: an approval names a project twice; it counts once. */
    CHOICE_REPEATED,
    /** Warning: a vote names fewer or more projects than META allows; it counts. */
    LENGTH_WRONG,
    /** Warning: nobody voted for a project; it is set aside. */
    SUPPORT_NONE;

    /** Whether counting goes on in spite of it. */
    public boolean warning() {
      return compareTo(META_INCOMPLETE) >= 0;
    }
  }
}
