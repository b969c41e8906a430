package org.linli.directory.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.jte.Templates;
import org.linli.directory.DirectoryPermission;
import org.linli.directory.MakeCommitment;
import org.linli.directory.OrganizationFile;
import org.linli.directory.OrganizationManagement;
import org.linli.directory.RegisterOrganization;
import org.linli.kernel.Actor;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;
import org.linli.kernel.Invalid;
import org.linli.kernel.Paging;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.MenuGroup;
import org.linli.web.MenuItem;
import org.linli.web.MenuSource;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The units of a community. */
@Controller
@Order(70)
class OrganizationPages implements MenuSource {

  private final OrganizationManagement organizations;
  private final Templates templates;

  OrganizationPages(OrganizationManagement organizations, Templates templates) {
    this.organizations = organizations;
    this.templates = templates;
  }

  @GetMapping("/c/{community}/directory/organizations")
  View list(Actor actor, Layout page, Paging paging) {
    return Screen.ok(units(actor, page, paging, FormState.empty()));
  }

  @PostMapping("/c/{community}/directory/organizations")
  View register(Actor actor, Community community, Layout page, FormState form) {
    try {
      organizations.register(actor, organization(form));
      return Redirect.to(community.path() + "/directory/organizations");
    } catch (Invalid invalid) {
      return Screen.rejected(units(actor, page, Paging.first(), form.rejected(invalid)));
    }
  }

  @GetMapping("/c/{community}/directory/organizations/{organization}")
  View show(Actor actor, Layout page, @PathVariable UUID organization) {
    var file = organizations.file(actor, organization);
    return Screen.ok(templates.directoryOrganization(page, file, typed(file)));
  }

  @PostMapping("/c/{community}/directory/organizations/{organization}/correct")
  View correct(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable UUID organization,
      FormState form) {
    try {
      organizations.correct(actor, organization, organization(form));
      return Redirect.to(community.path() + "/directory/organizations/" + organization);
    } catch (Invalid invalid) {
      return rejected(actor, page, organization, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/directory/organizations/{organization}/commitments")
  View commit(
      Actor actor,
      Community community,
      Layout page,
      @PathVariable UUID organization,
      FormState form) {
    try {
      organizations.commit(
          actor,
          organization,
          new MakeCommitment(form.value("year"), form.value("content"), form.value("target")));
      return Redirect.to(community.path() + "/directory/organizations/" + organization);
    } catch (Invalid invalid) {
      return rejected(actor, page, organization, form.rejected(invalid));
    }
  }

  @PostMapping("/c/{community}/directory/organizations/commitments/{commitment}")
  View lookBack(Actor actor, Community community, @PathVariable UUID commitment, FormState form) {
    var unit = organizations.lookBack(actor, commitment, form.is("kept", "yes"));
    return Redirect.to(community.path() + "/directory/organizations/" + unit);
  }

  private JteModel units(Actor actor, Layout page, Paging paging, FormState form) {
    var list = organizations.list(actor, paging);
    return templates.directoryOrganizations(page, list, organizations.participation(actor), form);
  }

  private View rejected(Actor actor, Layout page, UUID organization, FormState form) {
    var file = organizations.file(actor, organization);
    return Screen.rejected(templates.directoryOrganization(page, file, form));
  }

  private static RegisterOrganization organization(FormState form) {
    return new RegisterOrganization(
        form.value("name"),
        form.value("kind"),
        form.value("creditCode"),
        form.value("contactName"),
        form.value("contactPhone"),
        form.value("address"));
  }

  private static FormState typed(OrganizationFile file) {
    return FormState.of(
        Map.of(
            "name", file.unit().name(),
            "kind", file.unit().kind(),
            "creditCode", file.creditCode(),
            "contactName", file.contactName(),
            "contactPhone", file.contactPhone(),
            "address", file.address()));
  }

  @Override
  public MenuGroup group() {
    return MenuGroup.REGISTERS;
  }

  @Override
  public List<MenuItem> items(Community community, Grants grants) {
    return community.id() != Community.ROOT_ID
            && grants.permissions().contains(DirectoryPermission.MANAGE_ORGANIZATIONS.code())
        ? List.of(
            new MenuItem(
                community.path() + "/directory/organizations",
                "building",
                "directory.menu.organizations"))
        : List.of();
  }
}
