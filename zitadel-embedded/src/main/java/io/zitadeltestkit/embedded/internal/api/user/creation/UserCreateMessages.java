package io.zitadeltestkit.embedded.internal.api.user.creation;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanEmail;
import io.zitadeltestkit.embedded.internal.api.user.contact.ContactMessages.SetHumanPhone;
import io.zitadeltestkit.embedded.internal.api.user.link.IdentityProviderMessages.IDPLink;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.Metadata;
import io.zitadeltestkit.embedded.internal.api.user.metadata.UserMetadataMessages.SetMetadataEntry;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.HashedPassword;
import io.zitadeltestkit.embedded.internal.api.user.password.PasswordMessages.Password;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.AccessTokenType;
import io.zitadeltestkit.embedded.internal.api.user.view.UserMessages.Gender;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.operation.NamesOrganization;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.Required;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages of the calls that create users. */
public interface UserCreateMessages {
  @OneOf(
      value = "UserType",
      of = {"human", "machine"},
      required = true)
  record CreateUserRequest(
      @Length(min = 1, max = 200) String organizationId,
      @Length(min = 1, max = 200) @Nullable String userId,
      @Length(min = 1, max = 200) @Nullable String username,
      @Nullable Human human,
      @Nullable Machine machine,
      List<Metadata> metadata) {
    @OneOf(
        value = "PasswordType",
        of = {"password", "hashedPassword"})
    record Human(
        @Required @Nullable SetHumanProfile profile,
        @Required @Nullable SetHumanEmail email,
        @Nullable SetHumanPhone phone,
        @Nullable Password password,
        @Nullable HashedPassword hashedPassword,
        List<IDPLink> idpLinks,
        @Length(min = 1, max = 200) @Nullable String totpSecret,
        List<Metadata> metadata) {
      @Override
      public String toString() {
        return "Human[" + profile + "]";
      }
    }

    record Machine(
        @Length(min = 1, max = 200) String name,
        @Length(min = 1, max = 500) @Nullable String description,
        @DefinedEnum AccessTokenType accessTokenType) {}
  }

  record CreateUserResponse(
      String id, Instant creationDate, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "CreateUserResponse[" + id + "]";
    }
  }

  @OneOf(
      value = "PasswordType",
      of = {"password", "hashedPassword"})
  record AddHumanUserRequest(
      @Length(min = 1, max = 200) @Nullable String userId,
      @Length(min = 1, max = 200) @Nullable String username,
      @Nullable OrganizationReference organization,
      @Required @Nullable SetHumanProfile profile,
      @Required @Nullable SetHumanEmail email,
      @Nullable SetHumanPhone phone,
      List<SetMetadataEntry> metadata,
      @Nullable Password password,
      @Nullable HashedPassword hashedPassword,
      List<IDPLink> idpLinks,
      @Length(min = 1, max = 200) @Nullable String totpSecret)
      implements NamesOrganization {
    @Override
    public boolean namesOrganization() {
      return organization != null && !organization.isEmpty();
    }

    @Override
    public Optional<String> organizationId(State state) {
      return organization == null ? Optional.empty() : organization.find(state);
    }

    @Override
    public String toString() {
      return "AddHumanUserRequest[" + username + "]";
    }
  }

  record AddHumanUserResponse(
      String userId, Details details, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "AddHumanUserResponse[" + userId + "]";
    }
  }

  /** {@code zitadel.object.v2.Organization}. */
  @OneOf("Org")
  @ProtoName("Organization")
  record OrganizationReference(@Nullable String orgId, @Nullable String orgDomain) {
    boolean isEmpty() {
      return (orgDomain == null || orgDomain.isEmpty()) && (orgId == null || orgId.isEmpty());
    }

    Optional<String> find(State state) {
      return orgDomain == null
          ? Optional.ofNullable(orgId)
              .filter(id -> Organization.findEvenDeleted(state, id).isPresent())
          : OrganizationDomain.verified(state, orgDomain).map(OrganizationDomain::orgId);
    }
  }

  record SetHumanProfile(
      @Length(min = 1, max = 200) String givenName,
      @Length(min = 1, max = 200) String familyName,
      @Length(max = 200) @Nullable String nickName,
      @Length(max = 200) @Nullable String displayName,
      @Length(max = 10) @Nullable String preferredLanguage,
      @Nullable Gender gender) {}
}
