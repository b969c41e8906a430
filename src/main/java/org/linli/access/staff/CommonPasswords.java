package org.linli.access.staff;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The 30,000 commonest passwords, as zxcvbn lists them (OWASP ASVS 5.0, 6.2.4). */
@Lazy
@Component
class CommonPasswords {

  private final Set<String> listed;

  CommonPasswords() {
    try {
      listed = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException jarHasIt) {
      throw new UncheckedIOException(jarHasIt);
    }
  }

  /**
   * Whether a password is one of them or one of the words of this place. Found behind capitals and
   * look-alikes, and with digits around: that is how a common one is made to satisfy the rules.
   */
  boolean include(String password, List<String> words) {
    var small = password.toLowerCase(Locale.ROOT);
    var forms = new HashSet<String>();
    for (var form : List.of(small, small.replace('@', 'a').replace('0', 'o').replace('$', 's'))) {
      var plain = form.replaceAll("[^a-z\\d]", "");
      forms.addAll(List.of(form, plain, plain.replaceAll("^\\d+|\\d+$", "")));
    }
    return Stream.concat(words.stream(), forms.stream().filter(listed::contains))
        .anyMatch(forms::contains);
  }
}
