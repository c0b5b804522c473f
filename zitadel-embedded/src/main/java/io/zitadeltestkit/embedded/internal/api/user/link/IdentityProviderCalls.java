package io.zitadeltestkit.embedded.internal.api.user.link;

import io.zitadeltestkit.embedded.internal.api.idp.IdentityProviders;
import io.zitadeltestkit.embedded.internal.api.idp.IntentTokens;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.UserPageRequestV1;
import io.zitadeltestkit.embedded.internal.api.user.factor.FactorMessages.EmptyListResponse;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.AddIDPLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.RemoveIDPLinkRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.RetrieveIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.StartIdentityProviderIntentRequest;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;

/** Identity providers: there are none here, so they are never found. */
public final class IdentityProviderCalls {
  private IdentityProviderCalls() {}

  public static DetailsResponse addLink(Call call, AddIDPLinkRequest request) {
    return call.write(
        tx -> {
          User user =
              tx.get(
                  User.TABLE,
                  request.userId(),
                  () -> Fault.failedPrecondition("COMMAND-vzktar7b7f", "User could not be found"));
          UserAccess.requireWriteOrSelf(call, user);
          throw IdentityProviders.needed("COMMAND-39nf2");
        });
  }

  public static EmptyListResponse links(Call call, UserPageRequestV1 request) {
    return new EmptyListResponse(new ListDetails(0, call.now()));
  }

  /** Permission matters only for a link that exists. */
  public static DetailsResponse removeLink(Call call, RemoveIDPLinkRequest request) {
    throw Fault.notFound("COMMAND-1M9xR", "External IDP not found");
  }

  public static DetailsResponse start(Call call, StartIdentityProviderIntentRequest request) {
    if (request.urls() != null) {
      throw IdentityProviders.needed("COMMAND-as02jin");
    }
    if (request.ldap() != null) {
      throw IdentityProviders.needed("COMMAND-39n221fs");
    }
    throw Fault.of(
        Code.UNIMPLEMENTED,
        "USERv2-S2g21",
        "type oneOf <nil> in method StartIdentityProviderIntent not implemented");
  }

  public static DetailsResponse retrieve(Call call, RetrieveIdentityProviderIntentRequest request) {
    throw IntentTokens.refused(request.idpIntentToken());
  }
}
