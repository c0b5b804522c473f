package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.EachItem;
import java.util.List;

/**
 * {@code zitadel.filter.v2.InIDsFilter}.
 *
 * @param ids the ids of which one must be equal
 */
public record InIDsFilter(@EachItem(unique = true, min = 1, max = 200) List<String> ids) {}
