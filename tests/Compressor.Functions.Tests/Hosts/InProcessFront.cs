using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compressor.Functions.Tests.Hosts;

/// <summary>Kestrel with the routes of the HTTP functions, each calling its function as the worker does: a new object for each request.</summary>
internal sealed class InProcessFront : IFunctionsFront
{
    private readonly WebApplication _server;

    /// <summary>Connected to nothing: the jobs are the tests' own.</summary>
    private readonly GrpcDurableTaskClient _client = new("test", new GrpcDurableTaskClientOptions { Address = "http://127.0.0.1:1" }, NullLogger.Instance);

    private InProcessFront()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        foreach (var method in typeof(FunctionsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()))
        {
            if (method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null) is not { } trigger) continue;
            _server.MapMethods($"/api/{trigger.Route}", trigger.Methods!.Select(verb => verb.ToUpperInvariant()), context => CallAsync(method, context));
        }
    }

    public Uri Address => new(_server.Urls.First());

    public string Key => "";

    public string Log => "";

    public WebApplication? App { private get; set; }

    public static async Task<InProcessFront> StartAsync()
    {
        var front = new InProcessFront();
        await front._server.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task CallAsync(MethodInfo method, HttpContext context)
    {
        await using var scope = App!.Services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        var function = ActivatorUtilities.CreateInstance(App.Services, method.DeclaringType!);
        object[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(HttpRequest) ? (object)context.Request : _client)];
        var result = await (Task<IResult>)method.Invoke(function, arguments)!;
        await result.ExecuteAsync(context);
    }
}
