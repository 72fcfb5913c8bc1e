using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Api.Routing;

/// <summary>A line of the route table.</summary>
/// <param name="Pattern">Below <c>/api</c> and <c>/api/v1</c>.</param>
internal sealed record ApiRoute(string Pattern, IReadOnlyList<string> Methods, Type Handler, Action<RouteHandlerBuilder> Describe)
{
    /// <summary>The query is the handler's own affair: a signed link.</summary>
    public bool TakesAnyQuery { get; init; }

    public static ApiRoute To<THandler>(string pattern, params string[] methods)
        where THandler : class, IRequestHandler => new(pattern, methods, typeof(THandler), THandler.Describe);

    /// <param name="isDescribed">It is in the OpenAPI document; a route that is mapped twice can be there once.</param>
    public void Map(RouteGroupBuilder api, bool isDescribed)
    {
        Func<HttpContext, Task<IResult>> handle = context =>
        {
            if (!TakesAnyQuery) QueryCheck.Check(context);
            return ((IRequestHandler)context.RequestServices.GetRequiredService(Handler)).HandleAsync(context);
        };

        // An operation of its own would say nothing new of HEAD, nor of the same route elsewhere. They are described all the same: what a route reads is told by that too.
        var reads = Methods.Contains(HttpMethods.Get, StringComparer.Ordinal);
        string[] own = [.. Methods.Where(method => !(reads && HttpMethods.IsHead(method)))];
        if (isDescribed) Describe(api.MapMethods(Pattern, own, handle).WithName(Handler.Name).WithTags(Tag).WithPathParameters());
        else AddQuietly(own);
        if (reads) AddQuietly([HttpMethods.Head]);

        // A RequestDelegate is out of the document, and not compiled at each start as a handler is.
        void AddQuietly(string[] methods) =>
            Describe(new RouteHandlerBuilder([api.MapMethods(Pattern, methods, (RequestDelegate)(async context => await (await handle(context)).ExecuteAsync(context)))]).ExcludeFromDescription());
    }

    /// <summary>Operations are grouped by the first segment.</summary>
    private string Tag => Pattern.Split('/')[1] switch
    {
        "jobs" or "events" or "archive" => "Jobs",
        "batches" => "Batches",
        "uploads" or "blobs" => "Uploads",
        "estimates" => "Estimates",
        "subscriptions" => "Subscriptions",
        _ => "Service",
    };
}
