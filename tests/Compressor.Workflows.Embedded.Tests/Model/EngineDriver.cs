using System.Collections.Concurrent;

namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>Does to the engine what a <see cref="ModelEngine"/> says the outcome of, one operation at a time, each until it has had all its effects.</summary>
internal sealed class EngineDriver : IAsyncDisposable
{
    /// <summary>Instances that run at a time.</summary>
    public const int AtATime = 2;

    public static readonly DateTimeOffset Begin = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How long a test waits for what never comes: it has failed then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(double.Parse(Environment.GetEnvironmentVariable("MODEL_PATIENCE") ?? "60", System.Globalization.CultureInfo.InvariantCulture));

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Key, int Life), int> _runs = new();
    private readonly EngineHost _host;

    /// <summary>What may have been done so far: of an operation that was lost in a crash, nobody knows whether it had an effect.</summary>
    private List<List<Operation?>> _pasts = [[]];

    private TaskCompletionSource _crashed = Signal();
    private TaskCompletionSource _committed = Signal();
    private int _checkpoints;
    private int _life;

    public EngineDriver()
    {
        // In memory: a crash of the engine is not one of the machine, and a disk's fsync would take most of the time.
        var folder = Directory.Exists("/dev/shm") ? Path.Combine("/dev/shm", Path.GetRandomFileName()) : null;
        if (folder is not null) Directory.CreateDirectory(folder);
        _host = new EngineHost(
            registry => registry
                .Activity<ActivityInput, string>(RandomProgram.Work, (input, _) => Counted(input, () => Task.FromResult(RandomProgram.Done(input.Value))))
                .Activity<ActivityInput, string>(RandomProgram.Echo, (input, _) => Counted(input, () => Task.FromResult(input.Value)))
                .Activity<ActivityInput, string>(RandomProgram.Hang, (input, token) => Counted(input, () => HangAsync(input.Value, token)))
                .Workflow<ProgramState, ProgramOutput>(RandomProgram.Name, RandomProgram.RunAsync),
            options =>
            {
                options.MaxConcurrentInstances[RandomProgram.Name] = AtATime;
                options.UrgentEvents.Add(RandomProgram.Cancel);
            },
            folder)
        { OwnsFolder = true };
    }

    public int Crashes { get; private set; }

    public async Task StartAsync()
    {
        _crashed = Signal();
        _life++;
        _host.OnCommit = Checkpoint;
        await _host.StartAsync();
    }

    public async Task DoAsync(Operation operation)
    {
        switch (operation)
        {
            case Operation.Crash crash:
                await CrashAsync(crash);
                break;
            case Operation.Restart restart:
                await _host.StopAsync();
                _host.Time.Advance(TimeSpan.FromSeconds(restart.Seconds));
                await StartAsync();
                Remember(restart);
                break;
            default:
                var answer = await CallAsync(operation);
                Assert.Equal(Answer(operation), answer);
                Remember(operation);
                break;
        }
        await SettledAsync();
    }

    /// <summary>Stops the engine, which lets it finish whatever it still has to do, and looks at everything that can be asked of it.</summary>
    public async Task CheckAtRestAsync()
    {
        await DoAsync(new Operation.Restart(0));
        var model = ModelEngine.After(_pasts[0]);
        var engine = _host.Engine;
        Assert.Equal(model.Waiting, engine.Waiting);
        Assert.Equal(model.EndedIds.Order(), (await engine.FindEndedAsync(_host.Time.GetUtcNow().AddTicks(1)).ToListAsync()).Order());
        foreach (var phase in model.Phases)
        {
            var page = await engine.ListByPhaseAsync(RandomProgram.Name, null, [phase.Key], null, 1000);
            Assert.Equal(phase.Order(), page.Items.Select(instance => instance.InstanceId).Order());
        }
        Assert.All(_runs, run => Assert.True(run.Value == 1, $"The call {run.Key.Key} ran {run.Value} times in one life of the engine."));
        Assert.InRange(_runs.Keys.DistinctBy(run => run.Key).Count(), 0, model.Activities);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task<bool?> CallAsync(Operation operation)
    {
        var engine = _host.Engine;
        switch (operation)
        {
            case Operation.Start start: return await engine.TryStartAsync(RandomProgram.Name, start.Id, new ProgramState(start.Steps, []));
            case Operation.Raise raise: return await engine.RaiseEventAsync(raise.Id, raise.Event, $"{raise.Event}!");
            case Operation.Terminate terminate: return await engine.TerminateAsync(terminate.Id, "told to");
            case Operation.Purge purge: return await PurgeAsync(purge.Id);
            case Operation.Pass pass: _host.Time.Advance(TimeSpan.FromSeconds(pass.Seconds)); break;
            case Operation.Open open: Gate($"{open.Gate}").TrySetResult(); break;
        }
        return null;
    }

    /// <summary>An instance that is started with the same id, at the same time, makes the same calls, which are others.</summary>
    private async Task<bool> PurgeAsync(string id)
    {
        var isGone = true;
        try
        {
            return isGone = await _host.Engine.PurgeAsync(id);
        }
        finally
        {
            if (isGone)
            {
                foreach (var run in _runs.Keys.Where(run => RandomProgram.IsOf(id, run.Key))) _runs.TryRemove(run, out _);
            }
        }
    }

    private async Task CrashAsync(Operation.Crash crash)
    {
        Volatile.Write(ref _checkpoints, crash.Checkpoints);
        var call = CallAsync(crash.During);
        await Task.WhenAny(call, _crashed.Task);
        var before = _pasts;
        if (!_crashed.Task.IsCompleted) Assert.Equal(Answer(crash.During), await call);
        Remember(crash.During);
        if (await SettledAsync(orCrashed: true))
        {
            Volatile.Write(ref _checkpoints, 0);
            return;
        }
        _ = call.ContinueWith(lost => lost.Exception, TaskScheduler.Default);
        Crashes++;
        await _host.StopAsync();
        await StartAsync();
        // Time has passed and gates are open, whatever the engine remembers; a call may have had its effect or not.
        if (crash.During is not (Operation.Pass or Operation.Open)) _pasts = [.. _pasts, .. before.Select(past => new List<Operation?>(past))];
    }

    private void Checkpoint(bool committed)
    {
        if (committed) Interlocked.Exchange(ref _committed, Signal()).SetResult();
        if (Volatile.Read(ref _checkpoints) == 0 || Interlocked.Decrement(ref _checkpoints) != 0) return;
        _host.Engine.Dispose();
        _crashed.SetResult();
        throw new ObjectDisposedException("The engine has crashed.");
    }

    private bool? Answer(Operation operation)
    {
        var answers = _pasts.Select(past => ModelEngine.After(past).Do(operation)).Distinct().ToList();
        return Assert.Single(answers);
    }

    private void Remember(Operation? operation) => _pasts = [.. _pasts.Select(past => new List<Operation?>([.. past, operation]))];

    /// <summary>Waits until the engine shows what the model does. False: it has crashed before.</summary>
    private async Task<bool> SettledAsync(bool orCrashed = false)
    {
        var expected = _pasts.ConvertAll(past => (Past: past, ModelEngine.After(past).View));
        while (true)
        {
            if (orCrashed && _crashed.Task.IsCompleted) return false;
            var committed = Volatile.Read(ref _committed).Task;
            var view = await ViewAsync();
            if (orCrashed && _crashed.Task.IsCompleted) return false;
            if (expected.Any(each => each.View == view))
            {
                _pasts = [.. expected.Where(each => each.View == view).Select(each => each.Past)];
                return true;
            }
            using var patience = new CancellationTokenSource();
            var tired = Task.Delay(Patience, patience.Token);
            if (await Task.WhenAny(committed, orCrashed ? _crashed.Task : committed, tired) == tired)
                Assert.Fail($"The model says\n{string.Join("\nor\n", expected.Select(each => each.View))}\nbut the engine\n{view}");
            await patience.CancelAsync();
        }
    }

    private async Task<string> ViewAsync()
    {
        var lines = new List<string>();
        try
        {
            foreach (var instance in (await _host.Engine.ListAsync(RandomProgram.Name, null, null, 1000)).Items)
            {
                var log = _host.Engine.History(instance.InstanceId);
                // Together they must be of one moment.
                if (log.Count == 0 || log[^1].At != instance.UpdatedAt) return "";
                lines.Add(Views.Of(instance, log));
            }
        }
        catch (ObjectDisposedException)
        {
            return "";
        }
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private Task<string> Counted(ActivityInput input, Func<Task<string>> run)
    {
        _runs.AddOrUpdate((input.Key, _life), 1, (_, runs) => runs + 1);
        return run();
    }

    private async Task<string> HangAsync(string gate, CancellationToken cancellationToken)
    {
        await Gate(gate).Task.WaitAsync(cancellationToken);
        return $"hung {gate}";
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TaskCompletionSource Gate(string gate) => _gates.GetOrAdd(gate, _ => Signal());
}
