package org.linli.postgres;

/** The server could not be started; the message says in Chinese and English what to do about it. */
public final class PostgresStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresStartException(String chinese, String english) {
    super(chinese + " / " + english);
  }

  PostgresStartException(String chinese, String english, Throwable cause) {
    super(chinese + " / " + english, cause);
  }
}
