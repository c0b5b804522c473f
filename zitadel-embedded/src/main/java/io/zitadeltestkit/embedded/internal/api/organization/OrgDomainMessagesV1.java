package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.NotDefault;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The domains of the organization. */
interface OrgDomainMessagesV1 {
  record AddOrgDomainRequest(@Length(min = 1, max = 200) String domain) {}

  record ListOrgDomainsRequest(@Nullable Paging query, List<DomainSearchQuery> queries) {}

  record ListOrgDomainsResponse(ListDetailsV1 details, List<Domain> result) {}

  record RemoveOrgDomainRequest(@Length(min = 1, max = 200) String domain) {}

  record GenerateOrgDomainValidationRequest(
      @Length(min = 1, max = 200) String domain,
      @NotDefault @DefinedEnum DomainValidationType type) {}

  record GenerateOrgDomainValidationResponse(String token, String url) {}

  record ValidateOrgDomainRequest(@Length(min = 1, max = 200) String domain) {}

  record SetPrimaryOrgDomainRequest(@Length(min = 1, max = 200) String domain) {}

  record Domain(
      String orgId,
      V1Details details,
      String domainName,
      boolean isVerified,
      boolean isPrimary,
      DomainValidationType validationType) {}

  enum DomainValidationType {
    DOMAIN_VALIDATION_TYPE_UNSPECIFIED,
    DOMAIN_VALIDATION_TYPE_HTTP,
    DOMAIN_VALIDATION_TYPE_DNS,
    UNRECOGNIZED
  }

  @OneOf(
      value = "Query",
      of = {"domainNameQuery"},
      required = true)
  record DomainSearchQuery(@Nullable DomainNameQuery domainNameQuery) {}

  record DomainNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}
}
