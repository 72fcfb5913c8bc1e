using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.Configuration;

namespace Compressor.Functions.Http;

/// <summary>
/// Who may call the API, by the setting <c>Api:Authorization</c>: <c>function</c> (the default; a function key), <c>entra</c> (a
/// signed-in caller; App Service authentication checks the token before us) or <c>anonymous</c> (anyone). Attributes are fixed when the app
/// is compiled, so the level is changed in the metadata that the worker gives the host.
/// </summary>
public sealed class RouteAuthorization : IFunctionMetadataTransformer
{
    /// <summary>Set by App Service authentication, which drops what a caller sends under this name.</summary>
    private const string PrincipalHeader = "X-MS-CLIENT-PRINCIPAL-ID";
    private readonly string _level;

    /// <exception cref="InvalidOperationException">The setting has another value, or nothing on this host authenticates callers.</exception>
    public RouteAuthorization(IConfiguration configuration)
    {
        _level = configuration["Api:Authorization"]?.ToLowerInvariant() is { Length: > 0 } level ? level : "function";
        if (_level is not ("function" or "entra" or "anonymous"))
            throw new InvalidOperationException("Api:Authorization must be function, entra or anonymous.");
        if (_level == "entra" && !string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException("Api:Authorization is entra, but App Service authentication is off. Turn it on, or use function keys.");
    }

    public string Name => nameof(RouteAuthorization);

    public void Transform(IList<IFunctionMetadata> original)
    {
        if (_level == "function") return;
        foreach (var bindings in original.Select(function => function.RawBindings).OfType<IList<string>>())
        {
            for (var i = 0; i < bindings.Count; i++)
            {
                if (JsonNode.Parse(bindings[i]) is not JsonObject binding || !IsHttpTrigger(binding)) continue;
                binding["authLevel"] = "Anonymous";
                bindings[i] = binding.ToJsonString();
            }
        }
    }

    internal bool Refuses(HttpRequest request) => _level == "entra" && string.IsNullOrEmpty(request.Headers[PrincipalHeader].ToString());

    internal static IResult SignInFirst(HttpRequest request) => Problems.Create(request, Failures.SignInRequired);

    private static bool IsHttpTrigger(JsonObject binding) => string.Equals((string?)binding["type"], "httpTrigger", StringComparison.OrdinalIgnoreCase);
}
