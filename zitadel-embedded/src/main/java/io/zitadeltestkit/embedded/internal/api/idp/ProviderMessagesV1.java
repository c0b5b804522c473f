package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about identity and message providers. */
interface ProviderMessagesV1 {
  record ListOrgIDPsRequest(
      @Nullable Paging query, IDPFieldName sortingColumn, List<OrgIDPQuery> queries) {}

  record ListIDPsRequest(
      @Nullable Paging query, IDPFieldName sortingColumn, List<IDPQuery> queries) {}

  @ProtoName("ListProvidersRequest")
  record ListOrgProvidersRequest(@Nullable Paging query, List<OrgProviderQuery> queries) {}

  record ListProvidersRequest(@Nullable Paging query, List<ProviderQuery> queries) {}

  @ProtoName("IDPQuery")
  @OneOf(value = "Query", required = true)
  record OrgIDPQuery(
      @Nullable IDPIDQuery idpIdQuery,
      @Nullable IDPNameQuery idpNameQuery,
      @Nullable IDPOwnerTypeQuery ownerTypeQuery) {}

  @ProtoName("ProviderQuery")
  @OneOf("Query")
  record OrgProviderQuery(
      @Nullable IDPIDQuery idpIdQuery,
      @Nullable IDPNameQuery idpNameQuery,
      @Nullable IDPOwnerTypeQuery ownerTypeQuery) {
    boolean isEmpty() {
      return idpIdQuery == null && idpNameQuery == null && ownerTypeQuery == null;
    }
  }

  @OneOf("Query")
  record IDPQuery(@Nullable IDPIDQuery idpIdQuery, @Nullable IDPNameQuery idpNameQuery) {
    boolean isEmpty() {
      return idpIdQuery == null && idpNameQuery == null;
    }
  }

  @OneOf("Query")
  record ProviderQuery(@Nullable IDPIDQuery idpIdQuery, @Nullable IDPNameQuery idpNameQuery) {
    boolean isEmpty() {
      return idpIdQuery == null && idpNameQuery == null;
    }
  }

  record IDPIDQuery(@Length(max = 200) String id) {}

  record IDPNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  record IDPOwnerTypeQuery(@DefinedEnum IDPOwnerTypeV1 ownerType) {}

  enum IDPFieldName {
    IDP_FIELD_NAME_UNSPECIFIED,
    IDP_FIELD_NAME_NAME,
    UNRECOGNIZED
  }
}
