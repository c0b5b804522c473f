package io.zitadeltestkit.embedded.internal.api.user.invitation;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.code.CodeMessages.ReturnCode;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.Length;
import org.jspecify.annotations.Nullable;

/** Invitations. */
public interface InviteMessages {
  @OneOf(
      value = "Verification",
      of = {"sendCode", "returnCode"})
  record CreateInviteCodeRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable SendInviteCode sendCode,
      @Nullable ReturnCode returnCode) {}

  record SendInviteCode(
      @Length(min = 1, max = 200) @Nullable String urlTemplate,
      @Length(min = 1, max = 200) @Nullable String applicationName) {}

  record CreateInviteCodeResponse(Details details, @Nullable String inviteCode) {
    @Override
    public String toString() {
      return "CreateInviteCodeResponse[…]";
    }
  }
}
