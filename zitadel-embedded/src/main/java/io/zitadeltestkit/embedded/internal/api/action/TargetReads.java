package io.zitadeltestkit.embedded.internal.api.action;

import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.GetTargetResponse;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.ListTargetsRequest;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.ListTargetsResponse;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.PayloadType;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.RESTAsync;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.RESTCall;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.RESTWebhook;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.Target;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.TargetFieldName;
import io.zitadeltestkit.embedded.internal.api.action.TargetMessages.TargetSearchFilter;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.ActionTarget;
import io.zitadeltestkit.embedded.internal.model.instance.ActionTarget.Kind;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.FilterTable;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.TextMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads targets. */
final class TargetReads {
  private static final FilterTable<TargetSearchFilter, ActionTarget> FILTERS =
      FilterTable.<TargetSearchFilter, ActionTarget>empty()
          .on(
              TargetSearchFilter::targetNameFilter,
              wanted ->
                  target -> TextMatch.matches(wanted.method(), target.name(), wanted.targetName()))
          .on(
              TargetSearchFilter::inTargetIdsFilter,
              wanted -> {
                List<String> ids = nonEmpty(wanted.targetIds());
                return target -> ids.contains(target.id());
              });

  private static final Map<TargetFieldName, Comparator<ActionTarget>> ORDERS =
      Map.of(
          TargetFieldName.TARGET_FIELD_NAME_ID, Comparator.comparing(ActionTarget::id),
          TargetFieldName.TARGET_FIELD_NAME_CHANGED_DATE, Orders.byChange(),
          TargetFieldName.TARGET_FIELD_NAME_NAME, Orders.byText(ActionTarget::name),
          TargetFieldName.TARGET_FIELD_NAME_TARGET_TYPE, Comparator.comparing(ActionTarget::kind),
          TargetFieldName.TARGET_FIELD_NAME_URL, Orders.byText(ActionTarget::endpoint),
          TargetFieldName.TARGET_FIELD_NAME_TIMEOUT, Comparator.comparing(ActionTarget::timeout),
          TargetFieldName.TARGET_FIELD_NAME_INTERRUPT_ON_ERROR,
              Comparator.comparing(ActionTarget::interruptOnError));

  private TargetReads() {}

  static GetTargetResponse get(Call call, IdRequest request) {
    return new GetTargetResponse(
        call.state()
            .find(ActionTarget.TABLE, request.id())
            .map(TargetReads::view)
            .orElseThrow(() -> Fault.notFound("QUERY-hj5oaniyrz", "Target not found")));
  }

  static ListTargetsResponse list(Call call, ListTargetsRequest request) {
    Listing<ActionTarget> page =
        Listing.of(
            call.listed().all(ActionTarget.TABLE),
            FILTERS.allOf(request.filters()),
            order(request.sortingColumn()),
            request.pagination());
    return new ListTargetsResponse(
        Pagination.of(page, request.pagination()), page.map(TargetReads::view).items());
  }

  private static Comparator<ActionTarget> order(@Nullable TargetFieldName column) {
    return column == null ? Orders.byCreation() : ORDERS.getOrDefault(column, Orders.byCreation());
  }

  private static List<String> nonEmpty(List<String> ids) {
    if (ids.isEmpty()) {
      throw Fault.of(Code.UNKNOWN, "", "values array must not be empty");
    }
    return ids;
  }

  private static Target view(ActionTarget target) {
    boolean interrupts = target.interruptOnError();
    return new Target(
        target.id(),
        target.stamp().createdAt(),
        target.stamp().changedAt(),
        target.name(),
        target.kind() == Kind.WEBHOOK ? new RESTWebhook(interrupts) : null,
        target.kind() == Kind.CALL ? new RESTCall(interrupts) : null,
        target.kind() == Kind.ASYNC ? new RESTAsync() : null,
        target.timeout(),
        target.endpoint(),
        target.signingKey(),
        PayloadType.valueOf(target.payload()));
  }
}
