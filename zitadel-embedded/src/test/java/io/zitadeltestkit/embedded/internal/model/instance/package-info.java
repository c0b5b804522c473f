@NullMarked
package io.zitadeltestkit.embedded.internal.model.instance;

import org.jspecify.annotations.NullMarked;
