namespace Foothold.Control;

/// <summary>The numbers of the stratified hazards.</summary>
/// <param name="HalfLife">Days after which a change, and a day under risk, count half.</param>
/// <param name="Changed">Within so many days of its last change a place is in a stratum of its own.</param>
/// <param name="StateWeight">The place-days with which a state's hazard is drawn to that of all.</param>
/// <param name="StratumWeight">The place-days with which a stratum's hazard is drawn to its state's.</param>
/// <param name="Reach">The distance in kilometres at which a place's changes weigh half for another.</param>
/// <param name="NearHalfLife">Days after which they count half.</param>
/// <param name="NearWeight">The expected changes with which a place's surroundings are drawn to the ordinary.</param>
/// <param name="NearShare">The power to which what the surroundings had more than expected counts; 0 is not at all.</param>
/// <param name="TakesOver">So many changes learnt from weigh as much in an outlook as the estimator's chain.</param>
public sealed record HazardRules(
    double HalfLife,
    int Changed,
    double StateWeight,
    double StratumWeight,
    double Reach,
    double NearHalfLife,
    double NearWeight,
    double NearShare,
    double TakesOver);
