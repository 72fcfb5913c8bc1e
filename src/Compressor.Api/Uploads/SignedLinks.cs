using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Uploads;

/// <summary>Checks the signature of a blob's URL.</summary>
internal sealed class SignedLinks(DiskBlobUrls urls)
{
    /// <summary>Describes what is in the query of such a URL.</summary>
    /// <param name="parameters">Those beside the time and the signature.</param>
    public static RouteHandlerBuilder DescribeQuery(RouteHandlerBuilder route, params (string Name, string Description)[] parameters) => parameters
        .Append((Name: "expires", Description: "When the URL ends, in seconds since 1970.")).Append((Name: "signature", Description: "Of all that the URL allows."))
        .Aggregate(route, (described, parameter) => described.WithQuery(parameter.Name, parameter.Description));

    /// <returns>What the request's link allows.</returns>
    /// <exception cref="ApiException"><c>link_expired</c>.</exception>
    public BlobPermission Verify(HttpContext context, string method)
    {
        var blob = new BlobName((string)context.GetRouteValue("container")!, (string)context.GetRouteValue("name")!);
        return urls.Verify(method, blob, name => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null)
            ?? throw new ApiException(Failures.LinkExpired);
    }
}
