using System.Text.Json;
using System.Text.Json.Serialization;
using Compressor.Core.Jobs;

namespace Compressor.Mcp.Schemas;

/// <summary>The JSON of tools: arguments in snake_case, as is usual among tools; answers as the API writes them.</summary>
internal static class ToolJson
{
    public static JsonSerializerOptions Arguments { get; } = Create(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    /// <summary>For schemas: as <see cref="Json.Options"/>, which would also read numbers from strings.</summary>
    public static JsonSerializerOptions Answers { get; } = Create(new JsonSerializerOptions(Json.Options) { NumberHandling = JsonNumberHandling.Strict });

    private static JsonSerializerOptions Create(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
