namespace Compressor.Bench.Clips;

/// <summary>Sources of sound.</summary>
internal static class Sounds
{
    /// <summary>A synthetic voice with pauses (ffmpeg's <c>flite</c>), one channel.</summary>
    public const string Speech = "flite=textfile=prose.txt:voice=slt,aresample=48000,volume=1.5,apad,asetnsamples=n=1024";

    /// <summary>Plucked notes over a bass and a hiss, two channels.</summary>
    public const string Music =
        "aevalsrc=exprs='0.3*sin(2*PI*220*pow(1.0595,mod(floor(t*2)*5,12))*t)*exp(-3*mod(t,0.5))+0.15*sin(2*PI*55*t)+0.03*(random(0)-0.5)"
        + "|0.3*sin(2*PI*330*pow(1.0595,mod(floor(t*4)*7,12))*t)*exp(-6*mod(t,0.25))+0.15*sin(2*PI*55*t)+0.03*(random(1)-0.5)':s=48000";

    /// <summary>A track in which nothing is heard.</summary>
    public const string Silence = "anullsrc=r=48000:cl=stereo";
}
