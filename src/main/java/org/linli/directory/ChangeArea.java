package org.linli.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Validation;

/** A change of the tree of areas. */
public sealed interface ChangeArea {

  /** The area keeps its code and gets another name. */
  record Rename(String name) implements ChangeArea {

    /**
     * @throws org.linli.kernel.Invalid naming every wrong field
     */
    public Rename(@Nullable String name) {
      var check = new Validation();
      this.name = check.required("name", name, 60);
      check.done();
    }
  }

  /**
   * The area and all below it hang under another area from now on.
   *
   * @param parent code of that area
   * @param newCode which the area gets; codes below follow. Empty if all keep theirs.
   */
  record Move(String parent, String newCode) implements ChangeArea {

    /**
     * @throws org.linli.kernel.Invalid naming every wrong field
     */
    public Move(@Nullable String parent, @Nullable String newCode) {
      var check = new Validation();
      this.parent = code(check, "parent", check.required("parent", parent, 12));
      this.newCode = code(check, "newCode", check.optional("newCode", newCode, 12));
      check.done();
    }
  }

  /**
   * The area ends; what is below it goes to the other one.
   *
   * @param into code of the area that stays
   */
  record Merge(String into) implements ChangeArea {

    /**
     * @throws org.linli.kernel.Invalid naming every wrong field
     */
    public Merge(@Nullable String into) {
      var check = new Validation();
      this.into = code(check, "into", check.required("into", into, 12));
      check.done();
    }
  }

  /**
   * A part of the area becomes an area beside it.
   *
   * @param newCode of the new area
   * @param children codes of areas below that go to the new one
   */
  record Split(String newCode, String name, String children) implements ChangeArea {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、]+");

    /**
     * @throws org.linli.kernel.Invalid naming every wrong field
     */
    public Split(@Nullable String newCode, @Nullable String name, @Nullable String children) {
      var check = new Validation();
      this.newCode = code(check, "newCode", check.required("newCode", newCode, 12));
      this.name = check.required("name", name, 60);
      this.children = check.optional("children", children, 20_000);
      codes().forEach(code -> code(check, "children", code));
      check.done();
    }

    /** Codes of the areas that go, with 12 digits each. */
    List<String> codes() {
      return BETWEEN
          .splitAsStream(children)
          .filter(code -> !code.isEmpty())
          .map(code -> digits(code).orElse(code))
          .toList();
    }
  }

  private static String code(Validation check, String field, String text) {
    var code = text.equals("000000000000") ? Optional.of(text) : digits(text);
    if (code.isEmpty() && !text.isEmpty()) {
      check.reject(field, DirectoryError.NOT_A_CODE);
    }
    return code.orElse("");
  }

  private static Optional<String> digits(String text) {
    return AreaCode.parse(text).map(AreaCode::digits);
  }
}
