using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;

namespace Compressor.Api.Description;

/// <summary>
/// Which properties an object has: in answers all but those that are null; in requests those without a default. Requests have their properties nullable,
/// so that what lacks is refused with a sentence of ours: what they must have says <see cref="RequiredAttribute"/>.
/// </summary>
internal static class RequiredProperties
{
    private const string InRequests = "required-in-requests";

    /// <returns>For answers; those for requests are noted in the schema until all is known of its use.</returns>
    public static HashSet<string> OfAnswers(JsonTypeInfo type, OpenApiSchema schema)
    {
        (schema.Metadata ??= new Dictionary<string, object>(StringComparer.Ordinal))[InRequests] = Names(property =>
            property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: true) is true || property.IsRequired
            || (!property.IsGetNullable && property.AssociatedParameter?.HasDefaultValue is false));
        return Names(property => !property.IsGetNullable);

        HashSet<string> Names(Func<JsonPropertyInfo, bool> choose) =>
            type.Properties.Where(choose).Select(property => property.Name).Where(schema.Properties!.ContainsKey).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Gives the schemas that no answer uses the properties of requests.</summary>
    public static void Apply(OpenApiDocument document)
    {
        var inAnswers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var media in document.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Responses!.Values).SelectMany(response => response.Content?.Values ?? []))
        {
            if (media.Schema is { } schema) Follow(schema);
            if (media.Extensions?.Values.OfType<Routing.SchemaExtension>().SingleOrDefault() is { Schema: var item }) Follow(item);
        }

        foreach (var (name, schema) in document.Components!.Schemas!)
        {
            if (!inAnswers.Contains(name) && schema is OpenApiSchema { Metadata: { } notes } own && notes.TryGetValue(InRequests, out var required)) own.Required = (HashSet<string>)required;
        }

        void Follow(IOpenApiSchema schema)
        {
            if (schema is OpenApiSchemaReference { Reference.Id: { } id } && (!inAnswers.Add(id) || !document.Components!.Schemas!.TryGetValue(id, out schema!))) return;
            foreach (var part in (schema.Properties?.Values ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? [])) Follow(part);
            if (schema.Items is { } items) Follow(items);
            if (schema.AdditionalProperties is { } values) Follow(values);
        }
    }
}
