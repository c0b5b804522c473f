package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.OrganizationDomainQuery;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers about the domains of organizations. */
interface OrganizationDomainMessages {
  /** The prefix of the API's constants for how a domain is proved. */
  String VALIDATION = "DOMAIN_VALIDATION_TYPE_";

  /** Names a domain of an organization and nothing else. */
  record OrganizationDomainRequest(
      @Length(min = 1, max = 200) String organizationId,
      @Length(min = 1, max = 200) String domain) {}

  record GenerateOrganizationDomainValidationRequest(
      @Length(min = 1, max = 200) String organizationId,
      @Length(min = 1, max = 200) String domain,
      @NotDefault @DefinedEnum DomainValidationType type) {}

  record DomainValidationResponse(String token, String url) {}

  record VerifyOrganizationDomainRequest(
      @Length(min = 1, max = 200) String organizationId,
      @Length(min = 1, max = 253) String domain) {}

  record ListOrganizationDomainsRequest(
      @Length(min = 1, max = 200) String organizationId,
      List<DomainSearchFilter> filters,
      DomainFieldName sortingColumn,
      @Nullable Paging pagination) {}

  @OneOf(value = "Filter", required = true)
  record DomainSearchFilter(@Nullable OrganizationDomainQuery domainFilter) {}

  enum DomainFieldName {
    DOMAIN_FIELD_NAME_UNSPECIFIED,
    DOMAIN_FIELD_NAME_NAME,
    DOMAIN_FIELD_NAME_CREATION_DATE
  }

  record ListOrganizationDomainsResponse(Pagination pagination, List<Domain> domains) {}

  record Domain(
      String organizationId,
      String domain,
      boolean isVerified,
      boolean isPrimary,
      DomainValidationType validationType) {}

  enum DomainValidationType {
    DOMAIN_VALIDATION_TYPE_UNSPECIFIED,
    DOMAIN_VALIDATION_TYPE_HTTP,
    DOMAIN_VALIDATION_TYPE_DNS,
    UNRECOGNIZED
  }
}
