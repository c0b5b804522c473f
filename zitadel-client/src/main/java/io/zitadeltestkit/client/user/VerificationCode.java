package io.zitadeltestkit.client.user;

/**
 * A code that Zitadel would have sent by mail or text message.
 *
 * @param value the code; it allows anyone to verify the address or set a password in the user's
 *     name
 */
public record VerificationCode(String value) {

  /** Without the code. */
  @Override
  public String toString() {
    return "VerificationCode[value=[redacted]]";
  }
}
