using System.Net;
using System.Reflection;
using Compressor.Api;
using Compressor.Api.Errors;
using Compressor.Api.Jobs;
using Compressor.Api.Security;
using Compressor.Api.Subscriptions;
using Compressor.Api.Uploads;
using Compressor.Core;
using Compressor.Core.Jobs;
using Compressor.Core.Jobs.Subscriptions;
using Compressor.Core.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;

namespace Microsoft.AspNetCore.Builder;

public static class CompressorApi
{
    /// <summary>
    /// Adds the handlers of the HTTP API. They need <see cref="IJobs"/> and what <c>AddBlobStorage</c> adds; <see cref="JobLimits"/> come from
    /// the section <c>Limits</c> unless they were added before.
    /// </summary>
    /// <param name="localOnly">Serve only this machine, and no page of another site (the setting <c>Api:LocalOnly</c> goes first).</param>
    public static IServiceCollection AddCompressorApi(this IServiceCollection services, IConfiguration configuration, bool localOnly = true)
    {
        services.AddSingleton(ApiOptions.From(configuration, localOnly));
        services.TryAddSingleton(configuration.GetSection(JobLimits.Section).Get<JobLimits>() ?? new JobLimits());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ResolveHost>((host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken));

        // The framework logs the addresses of requests and redirects, and signed URLs are among them.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddSingleton<ApiLinks>();
        services.AddSingleton<UploadTickets>();
        services.AddSingleton<CreateUpload>();
        if (!StorageOptions.From(configuration).IsAzure) services.AddSingleton<BlobContent>();
        services.AddSingleton<StartJobs>();
        services.AddSingleton<ReadJobs>();
        services.AddSingleton<ChangeJobs>();
        services.TryAddSingleton<SubscriptionStore>();
        services.AddSingleton<ManageSubscriptions>();
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Compressor";
            document.Info.Description = "Makes large videos small from one sentence.";
            return Task.CompletedTask;
        }));
        return services;
    }

    /// <summary>Maps the API under <c>/api</c>, with problem details for all its errors and, on a local host, the guard against other sites' pages (for the whole app).</summary>
    public static WebApplication MapCompressorApi(this WebApplication app)
    {
        app.UseCompressorApi();
        app.MapCompressorEndpoints();
        return app;
    }

    /// <summary>What runs before the endpoints; for hosts that build their own pipeline (Azure Functions).</summary>
    public static IApplicationBuilder UseCompressorApi(this IApplicationBuilder app) => app.UseMiddleware<LocalGuard>().UseMiddleware<ProblemMiddleware>();

    public static void MapCompressorEndpoints(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        MapUploads(api);
        MapJobs(api);
        MapSubscriptions(api);
        api.MapGet("/credits", (HttpContext context, ReadJobs jobs) => jobs.GetCreditsAsync(context)).Produces<Credits>().WithSummary("The balance of credits");
        api.MapGet("/health", () => Results.Json(new Health("ok", Version), Json.Options)).Produces<Health>().WithSummary("Whether the server is up");
        if (app.ServiceProvider.GetService<DiskBlobUrls>() is not null)
        {
            api.MapMethods("/blobs/{container}/{**name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string container, string name, BlobContent blobs) =>
                blobs.ReadAsync(context, container, name)).ExcludeFromDescription();
            api.MapPut("/blobs/{container}/{**name}", (HttpContext context, string container, string name, BlobContent blobs) =>
                blobs.WriteAsync(context, container, name)).ExcludeFromDescription();
        }

        app.MapOpenApi("/api/openapi.json").ExcludeFromDescription();
    }

    private static string Version { get; } = typeof(CompressorApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static void MapUploads(RouteGroupBuilder api) =>
        api.MapPost("/uploads", (HttpContext context, CreateUpload uploads) => uploads.HandleAsync(context))
            .Accepts<UploadRequest>(isOptional: true, "application/json").Produces<UploadTicket>(201).ProducesProblem(400)
            .WithSummary("A ticket by which a file is uploaded straight to the store");

    private static void MapJobs(RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs");
        jobs.MapPost("", (HttpContext context, StartJobs start) => start.HandleAsync(context))
            .Accepts<StartJobRequest>("application/json", "multipart/form-data").Produces<Job>(202)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .WithSummary("Start a job; the multipart form takes the parts file and prompt")
            .WithDescription("On Azure a request may have 100 MB; the platform answers a longer one with an empty 500. Send larger files by POST /api/uploads.")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = StartJobs.IdempotencyKeyHeader,
                    In = ParameterLocation.Header,
                    Description = "Same key and body: the same job. Kept for at least 24 hours.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
                return Task.CompletedTask;
            });
        jobs.MapGet("", (HttpContext context, ReadJobs read) => read.ListAsync(context)).Produces<JobPage>().ProducesProblem(400)
            .WithSummary("The jobs, newest first, by status, after and limit");
        jobs.MapGet("/{id}", (HttpContext context, string id, ReadJobs read) => read.GetAsync(context, id)).Produces<Job>().ProducesProblem(404)
            .WithSummary("A job");
        jobs.MapGet("/{id}/operation", (HttpContext context, string id, ReadJobs read) => read.GetOperationAsync(context, id))
            .Produces<Job>().Produces(202).ProducesProblem(404).ProducesProblem(422).WithSummary("202 while the job runs, then its outcome");
        jobs.MapGet("/{id}/events", (HttpContext context, string id, ReadJobs read) => read.WatchAsync(context, id))
            .Produces<Job>(200, "text/event-stream").ProducesProblem(404).WithSummary("Progress as Server-Sent Events: progress, then completed, failed or cancelled");
        jobs.MapGet("/{id}/result", (HttpContext context, string id, ReadJobs read) => read.GetResultAsync(context, id))
            .Produces(302).Produces<ResultLink>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(501)
            .WithSummary("Redirects to the video, or says where it is")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = "redirect",
                    In = ParameterLocation.Query,
                    Description = "false: 200 with the address instead of a redirect to it.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = true },
                });
                return Task.CompletedTask;
            });
        jobs.MapGet("/{id}/timeline", (HttpContext context, string id, ReadJobs read) => read.GetTimelineAsync(context, id))
            .Produces<JobTimeline>().ProducesProblem(404).WithSummary("The draft's tracks");
        jobs.MapPost("/{id}/messages", (HttpContext context, string id, ChangeJobs change) => change.SendMessageAsync(context, id))
            .Accepts<MessageRequest>("application/json").Produces<FollowUpAnswer>().Produces<FollowUpAnswer>(202)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).WithSummary("A follow-up to an ended job");
        jobs.MapPost("/{id}/cancel", (HttpContext context, string id, ChangeJobs change) => change.CancelAsync(context, id))
            .Produces<Job>(202).ProducesProblem(404).WithSummary("Stop a job");
    }

    private static void MapSubscriptions(RouteGroupBuilder api)
    {
        var subscriptions = api.MapGroup("/subscriptions");
        subscriptions.MapPost("", (HttpContext context, ManageSubscriptions manage) => manage.AddAsync(context))
            .Accepts<SubscriptionRequest>("application/json").Produces<Subscription>(201).ProducesProblem(400).ProducesProblem(409)
            .WithSummary("Be told by a signed webhook (Standard Webhooks) when jobs end");
        subscriptions.MapDelete("/{id}", (HttpContext context, string id, ManageSubscriptions manage) => manage.RemoveAsync(context, id))
            .Produces(204).ProducesProblem(404).WithSummary("Be told no more");
    }

    private sealed record Health(string Status, string Version);
}
