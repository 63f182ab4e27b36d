package fr.echeance.web.site;

import com.fasterxml.jackson.databind.JavaType;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;

/** What a record always has is required in its description: what may be absent says so in the code already. */
final class RequiredUnlessNullable implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema == null || java == null || !java.getRawClass().isRecord()) return schema;
        Schema<?> model =
                schema.get$ref() == null
                        ? schema
                        : context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""));
        if (model != null)
            for (RecordComponent component : java.getRawClass().getRecordComponents())
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                        && !(model.getRequired() != null
                                && model.getRequired().contains(component.getName())))
                    model.addRequiredItem(component.getName());
        return schema;
    }
}
