using System.Globalization;
using Compressor.Api.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

internal static class PageDescriptions
{
    /// <summary>What <see cref="PageQuery"/> reads.</summary>
    public static RouteHandlerBuilder WithPages(this RouteHandlerBuilder route) => route
        .WithQuery("after", "The next of the page before.")
        .WithQuery("limit", $"Items of a page, 1 to {PageQuery.MaxLimit}.", new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Maximum = PageQuery.MaxLimit.ToString(CultureInfo.InvariantCulture),
            Default = PageQuery.DefaultLimit,
        });
}
