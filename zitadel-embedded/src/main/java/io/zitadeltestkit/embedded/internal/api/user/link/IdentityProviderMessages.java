package io.zitadeltestkit.embedded.internal.api.user.link;

import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.validation.Length;
import org.jspecify.annotations.Nullable;

/** Identity providers that people sign in with, and links to them. */
public interface IdentityProviderMessages {
  record AddIDPLinkRequest(@Length(min = 1, max = 200) String userId, @Nullable IDPLink idpLink) {}

  record RemoveIDPLinkRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String idpId,
      @Length(min = 1, max = 200) String linkedUserId) {}

  @OneOf(
      value = "Content",
      of = {"urls", "ldap"})
  record StartIdentityProviderIntentRequest(
      @Length(min = 1, max = 200) String idpId,
      @Nullable RedirectURLs urls,
      @Nullable LDAPCredentials ldap) {}

  record RedirectURLs(
      @Length(min = 1, max = 2048) String successUrl,
      @Length(min = 1, max = 2048) String failureUrl,
      @Length(max = 200) String loginHint) {}

  record LDAPCredentials(
      @Length(min = 1, max = 200) String username, @Length(min = 1, max = 200) String password) {
    @Override
    public String toString() {
      return "LDAPCredentials[" + username + "]";
    }
  }

  record RetrieveIdentityProviderIntentRequest(
      @Length(min = 1, max = 200) String idpIntentId,
      @Length(min = 1, max = 200) String idpIntentToken) {
    @Override
    public String toString() {
      return "RetrieveIdentityProviderIntentRequest[" + idpIntentId + "]";
    }
  }

  record IDPLink(
      @Length(min = 1, max = 200) String idpId,
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String userName) {}
}
