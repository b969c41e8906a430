package org.linli.access.web;

import jakarta.servlet.http.HttpServletRequest;
import linli.jte.Templates;
import org.linli.access.staff.Enrolments;
import org.linli.kernel.Invalid;
import org.linli.kernel.KernelError;
import org.linli.kernel.Refused;
import org.linli.web.Devices;
import org.linli.web.FormState;
import org.linli.web.Layout;
import org.linli.web.Member;
import org.linli.web.Redirect;
import org.linli.web.Screen;
import org.linli.web.Strength;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Changing one's password; every other device is logged out (ASVS 5.0, V7.4.3). */
@Controller
class PasswordPages {

  private final Enrolments enrolments;
  private final Devices devices;
  private final Templates templates;

  PasswordPages(Enrolments enrolments, Devices devices, Templates templates) {
    this.enrolments = enrolments;
    this.devices = devices;
    this.templates = templates;
  }

  @GetMapping("/access/password")
  View form(Member member, Layout page) {
    requireStrong(member);
    return Screen.ok(templates.accessPassword(page, FormState.empty()));
  }

  @PostMapping("/access/password")
  View change(Member member, Layout page, FormState form, HttpServletRequest request) {
    requireStrong(member);
    try {
      enrolments.changePassword(
          member.accountId(), form.value("current"), form.value("password"), form.value("again"));
      devices.endOthers(member.accountId(), request);
      return Redirect.to("/access/devices");
    } catch (Invalid invalid) {
      return Screen.rejected(templates.accessPassword(page, form.rejected(invalid)));
    } catch (Refused refused) {
      return Screen.rejected(
          templates.accessPassword(page, StaffPages.rejected(form, "current", refused)));
    }
  }

  static void requireStrong(Member member) {
    if (member.strength() != Strength.TWO_FACTORS) {
      throw new Refused(KernelError.FORBIDDEN);
    }
  }
}
