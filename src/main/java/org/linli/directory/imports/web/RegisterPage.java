package org.linli.directory.imports.web;

import org.linli.directory.imports.Register;
import org.linli.directory.people.PeoplePermission;
import org.linli.kernel.Grants;

/**
 * Where the files of a register are looked after, and the words for it.
 *
 * @param register name of the register
 * @param path of its list, within the community
 * @param masks whether it goes out masked unless a purpose is stated
 */
public record RegisterPage(String register, String path, boolean masks) {

  static final RegisterPage PEOPLE = new RegisterPage(Register.PEOPLE, "/directory/people", true);
  static final RegisterPage ORGANIZATIONS =
      new RegisterPage(Register.ORGANIZATIONS, "/directory/organizations", false);

  static RegisterPage of(String register) {
    return register.equals(Register.PEOPLE) ? PEOPLE : ORGANIZATIONS;
  }

  public String imports() {
    return path + "/imports";
  }

  public boolean people() {
    return register.equals(Register.PEOPLE);
  }

  /** Whether somebody may take it out with nothing masked. */
  public boolean full(Grants grants) {
    return masks && grants.permissions().contains(PeoplePermission.REVEAL.code());
  }
}
