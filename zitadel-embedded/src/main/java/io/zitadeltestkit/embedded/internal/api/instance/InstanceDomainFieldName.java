package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The columns that lists of host names are sorted by, in both generations of the API. */
enum InstanceDomainFieldName {
  DOMAIN_FIELD_NAME_UNSPECIFIED,
  DOMAIN_FIELD_NAME_DOMAIN,
  DOMAIN_FIELD_NAME_PRIMARY,
  DOMAIN_FIELD_NAME_GENERATED,
  DOMAIN_FIELD_NAME_CREATION_DATE;

  /** {@return a page of the host names of a call's instance, along this column} */
  Listing<InstanceDomain> page(
      Call call, Predicate<InstanceDomain> filter, @Nullable Paging paging) {
    return Listing.withoutMaximum(
        call.listed().all(InstanceDomain.TABLE), filter, order(), Paging.along(this, paging));
  }

  private Comparator<InstanceDomain> order() {
    return switch (this) {
      case DOMAIN_FIELD_NAME_DOMAIN -> Orders.byText(InstanceDomain::id);
      case DOMAIN_FIELD_NAME_PRIMARY ->
          Orders.tied(Comparator.comparing((InstanceDomain domain) -> domain.primary()));
      case DOMAIN_FIELD_NAME_GENERATED ->
          Orders.tied(Comparator.comparing((InstanceDomain domain) -> domain.generated()));
      default -> Orders.byCreation();
    };
  }
}
