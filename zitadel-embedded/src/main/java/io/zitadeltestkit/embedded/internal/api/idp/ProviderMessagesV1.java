package io.zitadeltestkit.embedded.internal.api.idp;

import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about identity and message providers. */
interface ProviderMessagesV1 {
  /** A request for a page. */
  record ListRequest(@Nullable Paging query) {}

  record ListHumanLinkedIDPsRequest(
      @Length(min = 1, max = 200) String userId, @Nullable Paging query) {}

  record ListOrgIDPsRequest(
      @Nullable Paging query, IDPFieldName sortingColumn, List<OrgIDPQuery> queries) {}

  record ListIDPsRequest(
      @Nullable Paging query, IDPFieldName sortingColumn, List<IDPQuery> queries) {}

  @ProtoName("ListProvidersRequest")
  record ListOrgProvidersRequest(@Nullable Paging query, List<OrgProviderQuery> queries) {}

  record ListProvidersRequest(@Nullable Paging query, List<ProviderQuery> queries) {}

  record GetOrgIDPByIDRequest(@Length(min = 1, max = 200) String id) {}

  record GetIDPByIDRequest(@Length(min = 1, max = 200) String id) {}

  record GetProviderByIDRequest(@Length(min = 1, max = 200) String id) {}

  @ProtoName("IDPQuery")
  @OneOf(
      value = "Query",
      of = {"idpIdQuery", "idpNameQuery", "ownerTypeQuery"},
      required = true)
  record OrgIDPQuery(
      @Nullable IDPIDQuery idpIdQuery,
      @Nullable IDPNameQuery idpNameQuery,
      @Nullable IDPOwnerTypeQuery ownerTypeQuery) {}

  @ProtoName("ProviderQuery")
  @OneOf(
      value = "Query",
      of = {"idpIdQuery", "idpNameQuery", "ownerTypeQuery"})
  record OrgProviderQuery(
      @Nullable IDPIDQuery idpIdQuery,
      @Nullable IDPNameQuery idpNameQuery,
      @Nullable IDPOwnerTypeQuery ownerTypeQuery) {
    boolean isEmpty() {
      return idpIdQuery == null && idpNameQuery == null && ownerTypeQuery == null;
    }
  }

  @OneOf(
      value = "Query",
      of = {"idpIdQuery", "idpNameQuery"})
  record IDPQuery(@Nullable IDPIDQuery idpIdQuery, @Nullable IDPNameQuery idpNameQuery) {
    boolean isEmpty() {
      return idpIdQuery == null && idpNameQuery == null;
    }
  }

  @OneOf(
      value = "Query",
      of = {"idpIdQuery", "idpNameQuery"})
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
