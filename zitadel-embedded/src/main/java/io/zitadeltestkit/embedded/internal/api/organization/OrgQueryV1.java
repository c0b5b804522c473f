package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.organization.OrgV1.OrgState;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.org.v1.OrgQuery}: filters organizations.
 *
 * @param nameQuery by name
 * @param domainQuery by a verified domain
 * @param stateQuery by state
 * @param idQuery by id
 */
@ProtoName("OrgQuery")
@OneOf(value = "Query", required = true)
public record OrgQueryV1(
    @Nullable OrgNameQuery nameQuery,
    @Nullable OrgDomainQuery domainQuery,
    @Nullable OrgStateQuery stateQuery,
    @Nullable OrgIDQuery idQuery) {
  /**
   * By name.
   *
   * @param name the value to compare with
   * @param method how to compare
   */
  @ProtoName("OrgNameQuery")
  public record OrgNameQuery(@Length(max = 200) String name, @DefinedEnum TextQueryMethod method) {}

  /**
   * By a verified domain.
   *
   * @param domain the value to compare with
   * @param method how to compare
   */
  @ProtoName("OrgDomainQuery")
  public record OrgDomainQuery(
      @Length(max = 200) String domain, @DefinedEnum TextQueryMethod method) {}

  /**
   * By state.
   *
   * @param state the state
   */
  @ProtoName("OrgStateQuery")
  public record OrgStateQuery(@DefinedEnum OrgState state) {}

  /**
   * By id.
   *
   * @param id the id that must be equal
   */
  @ProtoName("OrgIDQuery")
  public record OrgIDQuery(@Length(max = 200) String id) {}

  /** {@code zitadel.org.v1.OrgFieldName}. */
  public enum OrgFieldName {
    ORG_FIELD_NAME_UNSPECIFIED,
    ORG_FIELD_NAME_NAME,
    UNRECOGNIZED
  }

  /** Makes a page of the organizations that match all queries. */
  public static Listing<Organization> page(
      State state,
      Stream<Organization> all,
      List<OrgQueryV1> queries,
      OrgFieldName column,
      @Nullable Paging paging) {
    Predicate<Organization> filter =
        org -> queries.stream().allMatch(query -> query.matches(state, org));
    return column == OrgFieldName.ORG_FIELD_NAME_NAME
        ? Listing.withoutMaximum(all, filter, Orders.byText(Organization::name), paging)
        : PagesV1.asTheyStand(all.sorted(Orders.byChange()), filter, paging);
  }

  private boolean matches(State state, Organization org) {
    return (nameQuery == null
            || TextMatch.matches(nameQuery.method(), org.name(), nameQuery.name()))
        && (domainQuery == null
            || OrganizationDomain.of(state, org.id()).stream()
                .filter(OrganizationDomain::verified)
                .anyMatch(
                    it ->
                        TextMatch.matches(domainQuery.method(), it.domain(), domainQuery.domain())))
        && (stateQuery == null || OrgV1.stateOf(org) == stateQuery.state())
        && (idQuery == null || idQuery.id().equals(org.id()));
  }
}
