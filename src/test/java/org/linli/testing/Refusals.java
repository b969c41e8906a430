package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.linli.kernel.ErrorCode;
import org.linli.kernel.Invalid;
import org.linli.kernel.Refused;

/** What a call is refused for. */
public final class Refusals {

  private Refusals() {}

  public static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThat(catchThrowableOfType(Refused.class, call).code()).isEqualTo(code);
  }

  /** The first field that the call finds wrong. */
  public static String field(ThrowingCallable call) {
    return catchThrowableOfType(Invalid.class, call).errors().getFirst().field();
  }
}
