@NullMarked
package io.zitadeltestkit.embedded.internal.validation;

import org.jspecify.annotations.NullMarked;
