using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Compressor.Api.Description;

/// <summary>The OpenAPI document as a whole: what routes and types do not say of themselves.</summary>
internal static class ApiDocument
{
    /// <summary>The prefix of the routes that the document describes. The same routes are below <c>/api</c> too.</summary>
    public const string Server = "/api/v1";

    private static readonly (string Name, string Description)[] Tags =
    [
        ("Jobs", "One file, compressed by one sentence."),
        ("Batches", "Several files, one after another."),
        ("Uploads", "Files that jobs are made of."),
        ("Estimates", "What a job would do, before it is started."),
        ("Subscriptions", "Signed webhooks (Standard Webhooks) about jobs and batches that have ended."),
        ("Service", "The server itself."),
    ];

    public static void Configure(OpenApiOptions options)
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            SchemaShapes.Complete(schema, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            Place(document);
            AddSecurity(document);
            SchemaShapes.AddErrorCodes(document);
            foreach (var (path, item) in document.Paths)
            {
                foreach (var operation in item.Operations!.Values) CommonProblems.AddTo(operation, path, document);
            }

            document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
            RequiredProperties.Apply(document);
            PlainSchemas.Apply(document);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info.Title = "Compressor";
        document.Info.Version = "1";
        document.Info.Description =
            "Makes large videos small from one sentence: \"compress this video to under 50MB\".\n\n"
            + "A property without a value is left out of answers, and may be left out of requests or be null there. Times are RFC 3339 in UTC, sizes are bytes. Every failure is a problem (RFC 9457) with a stable `code`. "
            + "Sentences about a job are in the language of its prompt, those about a request in the language of `Accept-Language`: English or Chinese.";
        document.Info.License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" };
        document.Info.Contact = new OpenApiContact { Name = "Compressor contributors" };
    }

    /// <summary>The prefix goes from each path to the server, relative to where the document is: right behind every proxy.</summary>
    private static void Place(OpenApiDocument document)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths) paths.Add(path.StartsWith(Server, StringComparison.Ordinal) ? path[Server.Length..] : path, item);
        document.Paths = paths;
        document.Servers = [new OpenApiServer { Url = Server, Description = "This server." }];
    }

    private static void AddSecurity(OpenApiDocument document)
    {
        document.AddComponent("functionKey", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "x-functions-key",
            Description = "A function key of the Functions app (`Api:Authorization` is `function`, the default there).",
        });
        document.AddComponent("entra", new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "An access token of Microsoft Entra (`Api:Authorization` is `entra`).",
        });

        // The last, which asks for nothing: a server of one's own machine, and `Api:Authorization` is `anonymous`.
        document.Security = [Require("functionKey"), Require("entra"), []];

        OpenApiSecurityRequirement Require(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
    }
}
