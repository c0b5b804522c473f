package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.user.creation.UserCreateMessages.AddHumanUserRequest;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.org.v2.OrganizationService} about organizations. */
interface OrganizationMessages {
  record AddOrganizationRequest(
      @Length(min = 1, max = 200) String name,
      List<Admin> admins,
      @Length(min = 1, max = 200) @Nullable String organizationId,
      @Length(min = 1, max = 200) @Nullable String orgId) {
    @OneOf(
        value = "UserType",
        of = {"userId", "human"})
    record Admin(
        List<String> roles, @Nullable String userId, @Nullable AddHumanUserRequest human) {}
  }

  record AddOrganizationResponse(
      Details details, String organizationId, List<CreatedAdmin> createdAdmins) {}

  @ProtoName("AddOrganizationResponse_CreatedAdmin")
  record CreatedAdmin(String userId, @Nullable String emailCode, @Nullable String phoneCode) {
    @Override
    public String toString() {
      return "CreatedAdmin[" + userId + "]";
    }
  }

  record UpdateOrganizationRequest(
      @Length(min = 1, max = 200) String organizationId, @Length(min = 1, max = 200) String name) {}

  record ListOrganizationsRequest(
      @Nullable Paging query, OrganizationFieldName sortingColumn, List<SearchQuery> queries) {}

  enum OrganizationFieldName {
    ORGANIZATION_FIELD_NAME_UNSPECIFIED,
    ORGANIZATION_FIELD_NAME_NAME,
    ORGANIZATION_FIELD_NAME_CREATION_DATE
  }

  @OneOf(value = "Query", required = true)
  record SearchQuery(
      @Nullable OrganizationNameQuery nameQuery,
      @Nullable OrganizationDomainQuery domainQuery,
      @Nullable OrganizationStateQuery stateQuery,
      @Nullable OrganizationIDQuery idQuery,
      @Nullable DefaultOrganizationQuery defaultQuery) {}

  record OrganizationNameQuery(
      @Length(min = 1, max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  record OrganizationDomainQuery(
      @Length(min = 1, max = 200) String domain, @DefinedEnum TextQueryMethod method) {}

  record OrganizationStateQuery(@DefinedEnum OrganizationState state) {}

  record OrganizationIDQuery(@Length(min = 1, max = 200) String id) {}

  record DefaultOrganizationQuery() {}

  record ListOrganizationsResponse(ListDetails details, List<OrganizationView> result) {}

  record OrganizationView(
      String id, Details details, OrganizationState state, String name, String primaryDomain) {}

  enum OrganizationState {
    ORGANIZATION_STATE_UNSPECIFIED,
    ORGANIZATION_STATE_ACTIVE,
    ORGANIZATION_STATE_INACTIVE,
    ORGANIZATION_STATE_REMOVED,
    UNRECOGNIZED
  }
}
