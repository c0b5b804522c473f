package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.api.instance.InstanceMessages.CustomDomain;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.operation.NamesInstance;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests and answers about the host names of instances. */
interface InstanceDomainMessages {
  /** Names a custom domain of an instance. */
  record CustomDomainRequest(
      @Length(min = 1, max = 200) String instanceId,
      @Length(min = 1, max = 253) String customDomain)
      implements NamesInstance {}

  record ListCustomDomainsRequest(
      String instanceId,
      @Nullable Paging pagination,
      InstanceDomainFieldName sortingColumn,
      List<CustomDomainFilter> filters)
      implements NamesInstance {}

  record ListCustomDomainsResponse(List<CustomDomain> domains, Pagination pagination) {}

  @OneOf(value = "Filter", required = true)
  record CustomDomainFilter(
      @Nullable DomainFilter domainFilter,
      @Nullable Boolean generatedFilter,
      @Nullable Boolean primaryFilter) {}

  record DomainFilter(@Length(max = 253) String domain, @DefinedEnum TextQueryMethod method) {}

  /** Names a trusted domain of an instance. */
  record TrustedDomainRequest(String instanceId, @Length(min = 1, max = 253) String trustedDomain)
      implements NamesInstance {}

  record ListTrustedDomainsRequest(
      String instanceId,
      @Nullable Paging pagination,
      TrustedDomainFieldName sortingColumn,
      List<TrustedDomainFilter> filters)
      implements NamesInstance {}

  record ListTrustedDomainsResponse(List<TrustedDomain> trustedDomain, Pagination pagination) {}

  record TrustedDomain(String instanceId, Instant creationDate, String domain) {}

  enum TrustedDomainFieldName {
    TRUSTED_DOMAIN_FIELD_NAME_UNSPECIFIED,
    TRUSTED_DOMAIN_FIELD_NAME_DOMAIN,
    TRUSTED_DOMAIN_FIELD_NAME_CREATION_DATE
  }

  @OneOf(value = "Filter", required = true)
  record TrustedDomainFilter(@Nullable DomainFilter domainFilter) {}
}
