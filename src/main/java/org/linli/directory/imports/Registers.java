package org.linli.directory.imports;

import java.util.List;
import org.springframework.stereotype.Component;

/** The registers that spreadsheets fill, by name. */
@Component
class Registers {

  private final List<Register> registers;

  Registers(List<Register> registers) {
    this.registers = registers;
  }

  Register named(String name) {
    return registers.stream()
        .filter(register -> register.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No register " + name));
  }
}
