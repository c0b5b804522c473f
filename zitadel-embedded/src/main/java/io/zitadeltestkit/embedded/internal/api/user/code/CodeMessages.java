package io.zitadeltestkit.embedded.internal.api.user.code;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.validation.Length;
import org.jspecify.annotations.Nullable;

/** Codes that prove a contact or an invitation, in requests and answers. */
public interface CodeMessages {
  /** Requests the code in the answer; it has no fields, for any kind of code. */
  record ReturnCode() {}

  /** The answer of calls that may create a code. */
  record CodeResponse(Details details, @Nullable String verificationCode) {
    @Override
    public String toString() {
      return "CodeResponse[…]";
    }
  }

  /** Proves by a code that a contact, or an invitation, is the user's. */
  record VerificationRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 20) String verificationCode) {
    @Override
    public String toString() {
      return "VerificationRequest[" + userId + "]";
    }
  }
}
