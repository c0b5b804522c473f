package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.code.UrlTemplates;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.CreatePasskeyRegistrationLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.CreatePasskeyRegistrationLinkResponse;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.PasskeyRegistrationCode;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Notification;
import io.zitadeltestkit.embedded.internal.state.Notification.Channel;
import java.time.Duration;

/** The calls about passkeys. None can be registered here, but registration links can be created. */
public final class PasskeyCalls {
  private PasskeyCalls() {}

  /** As on the real server, the user need not exist. */
  public static CreatePasskeyRegistrationLinkResponse createLink(
      Call call, CreatePasskeyRegistrationLinkRequest request) {
    String urlTemplate =
        request.sendLink() == null ? "" : UrlTemplates.checked(request.sendLink().urlTemplate());
    return call.write(
        tx -> {
          String id = tx.newId();
          String code = SecretGenerator.of(tx.state(), Kind.PASSWORDLESS_INIT_CODE).secret();
          boolean returned = request.returnCode() != null;
          if (!returned) {
            tx.send(
                new Notification(
                    Notification.Kind.PASSKEY_LINK,
                    Channel.EMAIL,
                    request.userId(),
                    code,
                    urlTemplate,
                    id,
                    "",
                    Duration.ZERO));
          }
          return new CreatePasskeyRegistrationLinkResponse(
              Details.ofWrite(
                  tx.created(), UserAccess.orgOf(tx.state(), request.userId()).orElse("")),
              returned ? new PasskeyRegistrationCode(id, code) : null);
        });
  }
}
