/** Targets and executions: targets are only stored, executions are not implemented. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.action;

import org.jspecify.annotations.NullMarked;
