using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>An engine over a data folder of its own, that can be stopped, crashed and started again.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly Action<EngineOptions>? _configure;
    private ServiceProvider? _provider;

    public EngineHost(Action<WorkflowRegistry> register, Action<EngineOptions>? configure = null, string? folder = null)
    {
        (Register, _configure) = (register, configure);
        OwnsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("engine-").FullName;
    }

    public Action<WorkflowRegistry> Register { get; set; }
    public string Folder { get; }

    /// <summary>Whether the folder is deleted with this.</summary>
    public bool OwnsFolder { get; init; }

    /// <summary>The engine's clock, unless it has another one.</summary>
    public CountingTimeProvider Time { get; } = new(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
    public TimeProvider? OtherClock { get; init; }

    /// <summary>Called when the engine logs an error.</summary>
    public Action? OnError { get; init; }

    /// <summary>See <see cref="WorkflowEngine.OnCommit"/>.</summary>
    public Action<bool>? OnCommit { get; set; }
    public WorkflowEngine Engine => _provider!.GetRequiredService<WorkflowEngine>();

    public static async Task<EngineHost> StartedAsync(Action<WorkflowRegistry> register, Action<EngineOptions>? configure = null)
    {
        var host = new EngineHost(register, configure);
        await host.StartAsync();
        return host;
    }

    public async Task StartAsync()
    {
        _provider = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddProvider(new ErrorListener(OnError)))
            .AddSingleton(OtherClock ?? Time)
            .AddEmbeddedEngine(
                options =>
                {
                    options.DataFolder = Folder;
                    options.SerializerOptions = WorkflowJson.Options;
                    _configure?.Invoke(options);
                },
                Register)
            .BuildServiceProvider();
        Engine.OnCommit = OnCommit;
        await Engine.StartAsync(CancellationToken.None);
    }

    public async Task StopAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await _provider!.DisposeAsync();
        _provider = null;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Ends the engine without telling it, and starts another one.</summary>
    public async Task CrashAndRestartAsync()
    {
        Engine.Dispose();
        await _provider!.DisposeAsync();
        await StartAsync();
    }

    public async Task<WorkflowInstance> RunAsync(string workflow, object? input = null, string id = "i")
    {
        Assert.True(await Engine.TryStartAsync(workflow, id, input));
        return await EndOfAsync(id);
    }

    public Task<WorkflowInstance> EndOfAsync(string id = "i") => UntilAsync(id, instance => instance.IsEnded);

    public async Task<WorkflowInstance> UntilAsync(string id, Func<WorkflowInstance, bool> condition)
    {
        await foreach (var instance in Engine.WatchAsync(id, TestContext.Current.CancellationToken))
        {
            if (condition(instance)) return instance;
        }

        throw new InvalidOperationException($"There is no instance {id}, or it has ended.");
    }

    /// <summary>Waits until the log of an instance has an event. A timer is also set then: it is logged first, and the clock may only go on after that.</summary>
    public async Task UntilLoggedAsync<TEvent>(string id, int count = 1)
        where TEvent : HistoryEvent
    {
        await UntilAsync(id, _ => Engine.History(id).OfType<TEvent>().Count() >= count);
        while (typeof(TEvent) == typeof(TimerCreated) && OtherClock is null && Time.Timers < count) await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null) await StopAsync();
        if (OwnsFolder) Directory.Delete(Folder, recursive: true);
    }
}

internal sealed class CountingTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _timers;
    private TimeSpan _set;

    /// <summary>How many timers have been set.</summary>
    public int Timers => Volatile.Read(ref _timers);

    /// <summary>Called whenever this has told the time or set a timer.</summary>
    public Action? AfterUse { get; set; }

    /// <summary>Sets the machine's time; what passes is measured as before.</summary>
    public void Set(TimeSpan by) => _set += by;

    public override DateTimeOffset GetUtcNow() => Used(base.GetUtcNow() + _set);

    public override long GetTimestamp() => Used(base.GetUtcNow().Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        return Used(timer);
    }

    private T Used<T>(T result)
    {
        AfterUse?.Invoke();
        return result;
    }
}

internal sealed class ErrorListener(Action? onError) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => onError?.Invoke();

    public void Dispose()
    {
    }
}

internal sealed class DelegateWorkflow<TInput, TOutput>(Func<IWorkflowContext, TInput, Task<TOutput>> run) : IWorkflow<TInput, TOutput>
{
    public Task<TOutput> RunAsync(IWorkflowContext context, TInput input) => run(context, input);
}

internal sealed class DelegateActivity<TInput, TOutput>(Func<TInput, CancellationToken, Task<TOutput>> run) : IActivity<TInput, TOutput>
{
    public Task<TOutput> RunAsync(TInput input, CancellationToken cancellationToken) => run(input, cancellationToken);
}

internal static class RegistryExtensions
{
    public static WorkflowRegistry Workflow<TInput, TOutput>(
        this WorkflowRegistry registry, string name, Func<IWorkflowContext, TInput, Task<TOutput>> run) =>
        registry.AddWorkflow(name, _ => new DelegateWorkflow<TInput, TOutput>(run));

    public static WorkflowRegistry Activity<TInput, TOutput>(
        this WorkflowRegistry registry, string name, Func<TInput, CancellationToken, Task<TOutput>> run) =>
        registry.AddActivity(name, _ => new DelegateActivity<TInput, TOutput>(run));

    public static WorkflowRegistry Activity<TInput, TOutput>(this WorkflowRegistry registry, string name, Func<TInput, TOutput> run) =>
        registry.Activity<TInput, TOutput>(name, (input, _) => Task.FromResult(run(input)));
}
