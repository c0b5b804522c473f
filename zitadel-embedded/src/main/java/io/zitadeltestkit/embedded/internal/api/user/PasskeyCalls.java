package io.zitadeltestkit.embedded.internal.api.user;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.CreatePasskeyRegistrationLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.CreatePasskeyRegistrationLinkResponse;
import io.zitadeltestkit.embedded.internal.api.user.FactorMessages.PasskeyRegistrationCode;
import io.zitadeltestkit.embedded.internal.model.DeletedUser;
import io.zitadeltestkit.embedded.internal.model.Hashes;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** The calls about passkeys. None can be registered here, but people can be invited to. */
final class PasskeyCalls {
  private static final int CODE_LENGTH = 12;
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private PasskeyCalls() {}

  /** As on the real server nobody asks whether the user exists. */
  static CreatePasskeyRegistrationLinkResponse createLink(
      Call call, CreatePasskeyRegistrationLinkRequest request) {
    if (request.sendLink() != null) {
      UrlTemplates.checked(request.sendLink().urlTemplate());
    }
    return call.write(
        tx ->
            new CreatePasskeyRegistrationLinkResponse(
                Details.ofWrite(tx.created(), orgOf(tx, request.userId())),
                request.returnCode() == null
                    ? null
                    : new PasskeyRegistrationCode(
                        tx.newId(), Hashes.randomText(CODE_LENGTH, ALPHABET))));
  }

  private static String orgOf(Tx tx, String userId) {
    return tx.find(User.TABLE, userId)
        .map(User::orgId)
        .or(() -> tx.find(DeletedUser.TABLE, userId).map(DeletedUser::orgId))
        .orElse("");
  }
}
